using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Storage;

namespace Hearth.Tests.Simulation.Hosting;

/// <summary>Everything that is stored, and so outlives the program.</summary>
internal sealed class Database
{
    /// <summary>Begins empty.</summary>
    public Database(World world, Faults faults)
    {
        Disk = new Disk(world, faults);
        WorkRows = new ModelWorkSets(world);
        States = new StoredStates(WorkRows);
        Work = new DiskWorkSets(Disk, WorkRows);
        Identities = new ModelIdentities(Disk);
        Presence = new ModelPresence(Disk, Identities);
        Unions = new ModelUnionIntents(Disk);
        ReadModels = new ModelReadModels(Disk);
        Erasures = new ModelErasures(Disk);
        Payloads = new ModelPayloads(Disk, WorkRows);
    }

    /// <summary>How it is reached.</summary>
    public Disk Disk { get; }

    /// <summary>Grain states.</summary>
    public StoredStates States { get; }

    /// <summary>Work sets, as the program reaches them.</summary>
    public DiskWorkSets Work { get; }

    /// <summary>Work sets, as they lie there.</summary>
    public ModelWorkSets WorkRows { get; }

    /// <summary>Links and match keys.</summary>
    public ModelIdentities Identities { get; }

    /// <summary>Which records are known to be gone.</summary>
    public ModelPresence Presence { get; }

    /// <summary>Merges and splits under way.</summary>
    public ModelUnionIntents Unions { get; }

    /// <summary>What is kept of people who were erased.</summary>
    public ModelErasures Erasures { get; }

    /// <summary>What vendors sent and is still there.</summary>
    public ModelPayloads Payloads { get; }

    /// <summary>Read models.</summary>
    public ModelReadModels ReadModels { get; }
}
