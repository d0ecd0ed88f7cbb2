using Hearth.Tests.Simulation.Storage;

namespace Hearth.Tests.Simulation.Hosting;

/// <summary>How a kind of grain is made.</summary>
/// <param name="Name">The grain type's name.</param>
/// <param name="IsReentrant">True when its calls interleave.</param>
/// <param name="IsEntity">True for households and jobs, which come and go and may for a moment live twice.</param>
/// <param name="Create">Makes the grain and the states that must be read before it is activated.</param>
internal sealed record GrainKind(
    string Name, bool IsReentrant, bool IsEntity, Func<GrainHost, IGrainContext, (object Grain, ILoadedState[] States)> Create);
