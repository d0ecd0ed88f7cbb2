using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Hearth.Tests.Api")]
