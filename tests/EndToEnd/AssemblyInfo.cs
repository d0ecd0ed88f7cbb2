using Xunit.Sdk;
using Xunit.v3;

// Every test starts several processes: two tests at a time would only measure the machine.
[assembly: Parallelization(Mode = ParallelMode.None)]
