using Hearth.Sandbox.Hosting;

return await SandboxCommand.RunAsync(args);
