using Hearth.Tests.Simulation.Runs;
using Xunit.Runner.InProc.SystemConsole;

// Without a command of its own, this is an ordinary test program.
return args is [SimulationCommand.Seeds or SimulationCommand.Story or SimulationCommand.Mutations, ..]
    ? await SimulationCommand.RunAsync(args)
    : await ConsoleRunner.Run(args);
