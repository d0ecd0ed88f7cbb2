using Hearth.Silo.Configuration;
using Hearth.Silo.Configuration.Binding;
using Hearth.Silo.Hosting;
using Hearth.Silo.Telemetry;

namespace Hearth.Silo.Screen;

/// <summary>What the program says when it is up.</summary>
internal static class Greeting
{
    public static IEnumerable<string> Lines(HearthProcess process)
    {
        var options = process.Options;
        var api = options.Api.PublicAddress!.AbsoluteUri.TrimEnd('/');
        yield return $"Hearth is running ({ChoiceName.Of(options.Role)}).";
        yield return $"  API           {api}";
        foreach (var account in options.Accounts.Keys)
        {
            yield return $"  Status        {api}/v1/accounts/{account}/status";
        }

        if (process.Sandbox is { } sandbox)
        {
            yield return $"  HubSpot       {sandbox.HubSpotAddress.AbsoluteUri.TrimEnd('/')}  (sandbox)";
            yield return $"  ServiceTitan  {sandbox.ServiceTitanAddress.AbsoluteUri.TrimEnd('/')}  (sandbox)";
        }

        yield return $"  Data          {Path.GetFullPath(options.DataFolder)}  ({ChoiceName.Of(options.Storage.Provider)})";
        if (options.Telemetry.Log is LogTarget.File)
        {
            yield return $"  Log           {Path.GetFullPath(LogComposition.Folder(options))}";
        }

        yield return "Ctrl+C stops; the next start goes on where it stopped.";
    }
}
