global using Hearth.Domain.Identity;
