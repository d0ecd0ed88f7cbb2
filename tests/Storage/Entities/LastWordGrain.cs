namespace Hearth.Tests.Storage.Entities;

public interface ILastWordGrain : IGrainWithStringKey
{
    Task TouchAsync();
}

/// <summary>Stores its state when it is deactivated, which is when a silo stops.</summary>
public sealed class LastWordGrain([PersistentState("last-word", "entities")] IPersistentState<TestState> state) : Grain, ILastWordGrain
{
    public Task TouchAsync() => Task.CompletedTask;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        state.State.Text = "stored on the way out";
        return state.WriteStateAsync(CancellationToken.None);
    }
}
