using Hearth.Domain.Values;

namespace Hearth.Tests.Grains.Vendors;

internal readonly record struct VendorField(FieldValue Value, DateTimeOffset At, bool ByHearth);
