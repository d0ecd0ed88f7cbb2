using Hearth.Silo.Hosting;

return await HearthProgram.RunAsync(args);
