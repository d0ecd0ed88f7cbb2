using System.Collections.Immutable;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Laws;

/// <summary>
/// Goes every way that a world with one field can take in a few moves. A world that was reached before, as
/// <see cref="Fingerprint"/> tells, has nothing new to offer and is not gone on from.
/// </summary>
internal sealed class ShortHistories(Scenario scenario)
{
    private readonly string _field = scenario.Policy.Fields[0].Field;
    private readonly Fingerprint _print = new(scenario.Policy.Fields[0].Field);
    private readonly HashSet<string> _reached = [];
    private readonly HashSet<string> _settled = [];

    /// <summary>How many ways were gone: histories that end in a world reached before count once each.</summary>
    public int Histories { get; private set; }

    /// <summary>How many different worlds were reached.</summary>
    public int Worlds => _reached.Count;

    /// <summary>Goes every way of up to a number of moves. Returns the shortest histories that break a law, each with the law.</summary>
    public IReadOnlyList<string> Go(int movesMax)
    {
        string? brokenOnTheWay = null;
        var beginning = new World(scenario)
        {
            Delivered = (before, after, seen) => brokenOnTheWay ??=
                OnTheWay.Idempotence(after, seen, scenario.Policy) ?? OnTheWay.Consent(before, after, seen, scenario.Policy),
        };
        _reached.Add(_print.Of(beginning));
        var broken = new List<string>();
        var edge = new List<(World World, ImmutableList<string> Way)> { (beginning, []) };
        for (var moves = 1; moves <= movesMax; moves++)
        {
            var next = new List<(World, ImmutableList<string>)>();
            foreach (var (world, way) in edge)
            {
                foreach (var (name, move) in MovesIn(world))
                {
                    Histories++;
                    var moved = world.Copy();
                    brokenOnTheWay = null;
                    move(moved);
                    var isNew = _reached.Add(_print.Of(moved));
                    if ((brokenOnTheWay ?? (isNew ? BrokenAtRest(moved) : null)) is { } law)
                    {
                        broken.Add($"{law}\n{scenario}\n  {string.Join("\n  ", way.Add(name))}");
                    }

                    if (isNew)
                    {
                        next.Add((moved, way.Add(name)));
                    }
                }
            }

            edge = next;
        }

        return broken;
    }

    /// <summary>Most histories come to rest the same way: what was settled from somewhere before is not settled again.</summary>
    private string? BrokenAtRest(World world)
    {
        var rest = world.Copy();
        rest.Delivered = null;
        try
        {
            return rest.Settle(known => !_settled.Add(_print.Of(known))) ? AtRest.Broken(rest, scenario).FirstOrDefault() : null;
        }
        catch (InvalidOperationException endless)
        {
            return $"Quiescence: {endless.Message}";
        }
    }

    /// <summary>The alphabet. A lane's write can be one move, or several with something in between.</summary>
    private IEnumerable<(string Name, Action<World> Move)> MovesIn(World world)
    {
        for (var index = 0; index < world.Sides.Length; index++)
        {
            var (place, side) = (index, world.Sides[index]);
            foreach (var value in Values)
            {
                if (side.Vendor[_field] != value)
                {
                    yield return ($"{side.Lane} := '{value}'", moved => moved.Edit(moved.Sides[place], _field, value));
                }
            }

            foreach (var move in LaneMoves(world, side, place))
            {
                yield return move;
            }
        }

        for (var index = 0; index < world.Messages.Count; index++)
        {
            var place = index;
            var name = $"message {index} ({world.Messages[index].Record.Type} '{world.Messages[index].Fields[0].Value}')";
            yield return ($"{name} arrives", moved => moved.DeliverMessage(place, keep: false));
            yield return ($"{name} arrives and will again", moved => moved.DeliverMessage(place, keep: true));
        }
    }

    private static IEnumerable<(string Name, Action<World> Move)> LaneMoves(World world, Side side, int place)
    {
        switch (side.Run)
        {
            case null when !world.HasWritesFor(side):
                break;
            case null:
                yield return ($"{side.Lane} takes off", moved => moved.Prepare(moved.Sides[place]));
                yield return ($"{side.Lane} is written", moved => Write(moved, moved.Sides[place], lost: false));
                yield return ($"{side.Lane} is written, the answer is lost", moved => Write(moved, moved.Sides[place], lost: true));
                break;
            case { IsApplied: false }:
                yield return ($"{side.Lane} applies", moved => moved.Apply(moved.Sides[place]));
                yield return ($"{side.Lane} is never asked", moved => moved.Confirm(moved.Sides[place], lost: true));
                break;
            default:
                yield return ($"{side.Lane} answers", moved => moved.Confirm(moved.Sides[place], lost: false));
                yield return ($"{side.Lane}'s answer is lost", moved => moved.Confirm(moved.Sides[place], lost: true));
                break;
        }
    }

    private static void Write(World world, Side side, bool lost)
    {
        world.Prepare(side);
        world.Apply(side);
        world.Confirm(side, lost);
    }

    /// <summary>
    /// Two values are enough to disagree. Where a field may not be emptied, the second one is none; where it may, an empty value is
    /// a value like any other.
    /// </summary>
    private ImmutableArray<FieldValue> Values { get; } = scenario.Policy.Fields[0] switch
    {
        { Type: FieldType.Boolean } => [FieldValue.Of(true), FieldValue.Of(false)],
        { Owner: FieldOwner.Shared, Clearable: false } => [FieldValue.Of(Fingerprint.One), FieldValue.Empty],
        _ => [FieldValue.Of(Fingerprint.One), FieldValue.Of(Fingerprint.Other)],
    };
}
