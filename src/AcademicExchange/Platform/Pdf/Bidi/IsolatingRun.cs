using static AcademicExchange.Platform.Pdf.Bidi.BidiClass;

namespace AcademicExchange.Platform.Pdf.Bidi;

/// <summary>
/// One isolating run sequence: weak types (W1 to W7), brackets and neutrals (N0 to N2), and the levels that follow (I1, I2).
/// <paramref name="indices"/> are the places of its characters in the paragraph.
/// </summary>
internal sealed class IsolatingRun(
    int[] indices,
    int[] characters,
    BidiClass[] original,
    BidiClass[] types,
    byte[] levels,
    BidiClass startOfRun,
    BidiClass endOfRun
)
{
    private readonly BidiClass[] _types = Array.ConvertAll(indices, i => types[i]);
    private readonly BidiClass _embedding = int.IsOddInteger(levels[indices[0]]) ? R : L;

    public void Resolve()
    {
        ResolveMarks();
        ResolveNumbers();
        ResolveSeparators();
        ResolveEuropeanNumbers();
        ResolveBrackets();
        ResolveNeutrals();
        for (int k = 0; k < indices.Length; k++)
        {
            levels[indices[k]] += _types[k] switch
            {
                L => (byte)(_embedding == R ? 1 : 0),
                R => (byte)(_embedding == L ? 1 : 0),
                _ => (byte)(_embedding == L ? 2 : 1),
            };
        }
    }

    /// <summary>W1: a mark goes with the character before it.</summary>
    private void ResolveMarks()
    {
        var previous = startOfRun;
        for (int k = 0; k < _types.Length; k++)
        {
            if (_types[k] == NSM)
            {
                _types[k] = previous;
            }
            previous = _types[k] is LRI or RLI or FSI or PDI ? ON : _types[k];
        }
    }

    /// <summary>W2 and W3: European digits after Arabic letters are Arabic numbers.</summary>
    private void ResolveNumbers()
    {
        var strong = startOfRun;
        for (int k = 0; k < _types.Length; k++)
        {
            if (_types[k] is L or R or AL)
            {
                strong = _types[k];
            }
            else if (_types[k] == EN && strong == AL)
            {
                _types[k] = AN;
            }
        }
        for (int k = 0; k < _types.Length; k++)
        {
            if (_types[k] == AL)
            {
                _types[k] = R;
            }
        }
    }

    /// <summary>W4 to W6: separators and signs join the number they stand in or at.</summary>
    private void ResolveSeparators()
    {
        for (int k = 1; k < _types.Length - 1; k++)
        {
            var (before, after) = (_types[k - 1], _types[k + 1]);
            if (
                before == after
                && ((_types[k] == ES && before == EN) || (_types[k] == CS && before is EN or AN))
            )
            {
                _types[k] = before;
            }
        }
        for (int k = 0; k < _types.Length; k++)
        {
            if (_types[k] != ET)
            {
                continue;
            }
            int end = k;
            while (end < _types.Length && _types[end] == ET)
            {
                end++;
            }
            bool atNumber =
                (k > 0 && _types[k - 1] == EN) || (end < _types.Length && _types[end] == EN);
            _types.AsSpan(k..end).Fill(atNumber ? EN : ON);
            k = end - 1;
        }
        for (int k = 0; k < _types.Length; k++)
        {
            if (_types[k] is ES or ET or CS)
            {
                _types[k] = ON;
            }
        }
    }

    /// <summary>W7: European digits after Latin letters are part of them.</summary>
    private void ResolveEuropeanNumbers()
    {
        var strong = startOfRun;
        for (int k = 0; k < _types.Length; k++)
        {
            if (_types[k] is L or R)
            {
                strong = _types[k];
            }
            else if (_types[k] == EN && strong == L)
            {
                _types[k] = L;
            }
        }
    }

    /// <summary>N0: both brackets of a pair take the direction of what they hold.</summary>
    private void ResolveBrackets()
    {
        foreach (var (open, close) in BracketPairs.In(indices, characters, _types))
        {
            var direction = DirectionInside(open, close);
            if (direction == ON)
            {
                continue;
            }
            foreach (int bracket in (int[])[open, close])
            {
                _types[bracket] = direction;
                for (int k = bracket + 1; k < _types.Length && original[indices[k]] == NSM; k++)
                {
                    _types[k] = direction;
                }
            }
        }
    }

    private BidiClass DirectionInside(int open, int close)
    {
        bool opposite = false;
        for (int k = open + 1; k < close; k++)
        {
            var strong = Strong(_types[k]);
            if (strong == _embedding)
            {
                return _embedding;
            }
            opposite |= strong != ON;
        }
        if (!opposite)
        {
            return ON;
        }
        for (int k = open - 1; k >= 0; k--)
        {
            if (Strong(_types[k]) is var before and not ON)
            {
                return before;
            }
        }
        return startOfRun;
    }

    /// <summary>N1 and N2: neutrals between two of one direction follow them, others the embedding.</summary>
    private void ResolveNeutrals()
    {
        for (int k = 0; k < _types.Length; k++)
        {
            if (!IsNeutral(_types[k]))
            {
                continue;
            }
            int end = k;
            while (end < _types.Length && IsNeutral(_types[end]))
            {
                end++;
            }
            var before = k == 0 ? startOfRun : Strong(_types[k - 1]);
            var after = end == _types.Length ? endOfRun : Strong(_types[end]);
            _types.AsSpan(k..end).Fill(before == after ? before : _embedding);
            k = end - 1;
        }
    }

    private static bool IsNeutral(BidiClass kind) =>
        kind is B or S or WS or ON or LRI or RLI or FSI or PDI;

    /// <summary>Numbers count as right to left here.</summary>
    private static BidiClass Strong(BidiClass kind) =>
        kind switch
        {
            L => L,
            R or EN or AN => R,
            _ => ON,
        };
}
