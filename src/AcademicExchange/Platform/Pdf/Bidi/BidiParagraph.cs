using static AcademicExchange.Platform.Pdf.Bidi.BidiClass;

namespace AcademicExchange.Platform.Pdf.Bidi;

/// <summary>
/// The Unicode Bidirectional Algorithm (UAX #9) for one paragraph: its base level (P2, P3), explicit embeddings, overrides and isolates (X1 to X8),
/// and the isolating runs (X9, X10) on which <see cref="IsolatingRun"/> works. Lines are then ordered by <see cref="BidiLine"/>.
/// </summary>
internal sealed class BidiParagraph
{
    private const int MaxDepth = 125;

    private readonly int[] _characters;
    private readonly BidiClass[] _original;
    private readonly BidiClass[] _types;
    private readonly int[] _matchingPdi;
    private readonly int[] _matchingInitiator;

    /// <summary>Resolves a text given as code points. Without a base level the first strong character gives it.</summary>
    public BidiParagraph(int[] characters, int? baseLevel)
        : this(characters, Array.ConvertAll(characters, BidiTables.ClassOf), baseLevel) { }

    internal BidiParagraph(int[] characters, BidiClass[] classes, int? baseLevel)
    {
        _characters = characters;
        _original = classes;
        _types = [.. classes];
        _matchingPdi = new int[classes.Length];
        _matchingInitiator = new int[classes.Length];
        Levels = new byte[classes.Length];
        MatchIsolates();
        BaseLevel = (byte)(baseLevel ?? FirstStrong(0, classes.Length));
        SetExplicitLevels();
        foreach (var run in IsolatingRuns())
        {
            run.Resolve();
        }
        LevelRemoved();
    }

    public byte BaseLevel { get; }

    /// <summary>One level a character; even ones run to the right. Removed characters have the level of the one before.</summary>
    public byte[] Levels { get; }

    public BidiClass[] Classes => _original;

    /// <summary>Embedding controls and boundary neutrals, which the algorithm takes out (X9).</summary>
    public static bool IsRemoved(BidiClass kind) =>
        kind is LRE or RLE or LRO or RLO or BidiClass.PDF or BN;

    private static bool IsInitiator(BidiClass kind) => kind is LRI or RLI or FSI;

    private void MatchIsolates()
    {
        Array.Fill(_matchingPdi, _original.Length);
        Array.Fill(_matchingInitiator, -1);
        var open = new Stack<int>();
        for (int i = 0; i < _original.Length; i++)
        {
            if (IsInitiator(_original[i]))
            {
                open.Push(i);
            }
            else if (_original[i] == PDI && open.TryPop(out int initiator))
            {
                _matchingPdi[initiator] = i;
                _matchingInitiator[i] = initiator;
            }
            else if (_original[i] == B)
            {
                open.Clear();
            }
        }
    }

    private byte FirstStrong(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            switch (_original[i])
            {
                case L:
                    return 0;
                case R or AL:
                    return 1;
                case B:
                    return 0;
                case LRI or RLI or FSI:
                    i = _matchingPdi[i];
                    break;
            }
        }
        return 0;
    }

    private void SetExplicitLevels()
    {
        var stack = new Stack<Status>();
        stack.Push(new Status(BaseLevel, ON, Isolate: false));
        int overflowIsolates = 0;
        int overflowEmbeddings = 0;
        int validIsolates = 0;
        for (int i = 0; i < _types.Length; i++)
        {
            var kind = _original[i];
            switch (kind)
            {
                case LRE or RLE or LRO or RLO:
                    int level = Next(stack.Peek().Level, kind is RLE or RLO);
                    Levels[i] = stack.Peek().Level;
                    if (level <= MaxDepth && overflowIsolates == 0 && overflowEmbeddings == 0)
                    {
                        var forced =
                            kind == LRO ? L
                            : kind == RLO ? R
                            : ON;
                        stack.Push(new Status((byte)level, forced, Isolate: false));
                    }
                    else if (overflowIsolates == 0)
                    {
                        overflowEmbeddings++;
                    }
                    break;
                case LRI or RLI or FSI:
                    Place(i, stack.Peek());
                    bool toLeft =
                        kind == RLI || (kind == FSI && FirstStrong(i + 1, _matchingPdi[i]) == 1);
                    level = Next(stack.Peek().Level, toLeft);
                    if (level <= MaxDepth && overflowIsolates == 0 && overflowEmbeddings == 0)
                    {
                        validIsolates++;
                        stack.Push(new Status((byte)level, ON, Isolate: true));
                    }
                    else
                    {
                        overflowIsolates++;
                    }
                    break;
                case PDI:
                    if (overflowIsolates > 0)
                    {
                        overflowIsolates--;
                    }
                    else if (validIsolates > 0)
                    {
                        overflowEmbeddings = 0;
                        while (!stack.Pop().Isolate) { }
                        validIsolates--;
                    }
                    Place(i, stack.Peek());
                    break;
                case BidiClass.PDF:
                    Levels[i] = stack.Peek().Level;
                    if (overflowIsolates > 0)
                    {
                        break;
                    }
                    if (overflowEmbeddings > 0)
                    {
                        overflowEmbeddings--;
                    }
                    else if (!stack.Peek().Isolate && stack.Count > 1)
                    {
                        stack.Pop();
                    }
                    break;
                case B:
                    Levels[i] = BaseLevel;
                    break;
                case BN:
                    Levels[i] = stack.Peek().Level;
                    break;
                default:
                    Place(i, stack.Peek());
                    break;
            }
        }
    }

    private void Place(int i, Status status)
    {
        Levels[i] = status.Level;
        if (status.Override != ON)
        {
            _types[i] = status.Override;
        }
    }

    private static int Next(int level, bool toLeft) => toLeft ? (level + 1) | 1 : (level + 2) & ~1;

    /// <summary>Level runs, joined over the isolates between them (BD13).</summary>
    private List<IsolatingRun> IsolatingRuns()
    {
        int[] kept = [.. Enumerable.Range(0, _types.Length).Where(i => !IsRemoved(_original[i]))];
        var runs = new List<List<int>>();
        var runOf = new Dictionary<int, List<int>>();
        for (int k = 0; k < kept.Length; k++)
        {
            if (k == 0 || Levels[kept[k]] != Levels[kept[k - 1]])
            {
                runs.Add([]);
                runOf[kept[k]] = runs[^1];
            }
            runs[^1].Add(kept[k]);
        }
        var sequences = new List<IsolatingRun>();
        foreach (var first in runs)
        {
            if (_original[first[0]] == PDI && _matchingInitiator[first[0]] >= 0)
            {
                continue;
            }
            var sequence = new List<int>(first);
            while (
                IsInitiator(_original[sequence[^1]]) && _matchingPdi[sequence[^1]] < _types.Length
            )
            {
                sequence.AddRange(runOf[_matchingPdi[sequence[^1]]]);
            }
            sequences.Add(Sequence([.. sequence], kept));
        }
        return sequences;
    }

    private IsolatingRun Sequence(int[] indices, int[] kept)
    {
        int before = Array.BinarySearch(kept, indices[0]) - 1;
        int after = Array.BinarySearch(kept, indices[^1]) + 1;
        int level = Levels[indices[0]];
        int levelBefore = before < 0 ? BaseLevel : Levels[kept[before]];
        int levelAfter =
            after >= kept.Length || IsInitiator(_original[indices[^1]])
                ? BaseLevel
                : Levels[kept[after]];
        var start = int.IsOddInteger(Math.Max(level, levelBefore)) ? R : L;
        var end = int.IsOddInteger(Math.Max(level, levelAfter)) ? R : L;
        return new IsolatingRun(indices, _characters, _original, _types, Levels, start, end);
    }

    private void LevelRemoved()
    {
        for (int i = 0; i < Levels.Length; i++)
        {
            if (IsRemoved(_original[i]))
            {
                Levels[i] = i == 0 ? BaseLevel : Levels[i - 1];
            }
        }
    }

    private readonly record struct Status(byte Level, BidiClass Override, bool Isolate);
}
