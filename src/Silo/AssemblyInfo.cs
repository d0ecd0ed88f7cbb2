using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Hearth.Tests.Silo")]
[assembly: InternalsVisibleTo("Hearth.Tests.EndToEnd")]
[assembly: InternalsVisibleTo("Hearth.Benchmarks")]
