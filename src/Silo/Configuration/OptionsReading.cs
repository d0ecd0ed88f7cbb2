namespace Hearth.Silo.Configuration;

/// <summary>What a look at the configuration came to.</summary>
internal abstract record OptionsReading
{
    private OptionsReading()
    {
    }

    /// <summary>Everything is in order; what was left out has its default.</summary>
    public sealed record Valid(HearthOptions Options) : OptionsReading;

    /// <summary>The process must not start.</summary>
    /// <param name="Problems">One sentence a problem, each with its key and what is accepted.</param>
    public sealed record Invalid(IReadOnlyList<string> Problems) : OptionsReading;
}
