return await Hearth.Benchmarks.BenchmarkCommand.RunAsync(args);
