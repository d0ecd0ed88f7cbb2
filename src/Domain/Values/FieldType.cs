namespace Hearth.Domain.Values;

/// <summary>How a field's value is made canonical, and so when two values are the same.</summary>
public enum FieldType
{
    /// <summary>Trimmed text; inner white space is kept.</summary>
    Text,

    /// <summary>An address of the form <c>local@domain</c>, trimmed and lower-cased.</summary>
    Email,

    /// <summary>A phone number in E.164, with <c>;ext=</c> where it has an extension.</summary>
    Phone,

    /// <summary>One of the policy's options, by its canonical name.</summary>
    Choice,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An instant in UTC with milliseconds, <c>2026-03-01T17:30:00.000Z</c>.</summary>
    Instant,

    /// <summary>A plain date, <c>2026-03-01</c>.</summary>
    Date,

    /// <summary>An amount with two decimals and no currency sign, <c>1250.00</c>, in the account's currency.</summary>
    Money,

    /// <summary>A postal address; see <see cref="PostalAddress"/>.</summary>
    Address,
}
