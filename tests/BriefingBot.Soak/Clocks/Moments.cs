namespace BriefingBot.Soak.Clocks;

/// <summary>When something happened, again and again: the most of it within any stretch of time.</summary>
internal sealed class Moments
{
    private readonly List<DateTimeOffset> _moments = [];

    public int Count => _moments.Count;

    /// <summary>Brings the count up to <paramref name="total"/>, all at this moment.</summary>
    public void CountTo(int total, DateTimeOffset now)
    {
        while (_moments.Count < total)
        {
            _moments.Add(now);
        }
    }

    public void Add(DateTimeOffset moment) => _moments.Add(moment);

    public int MostWithin(TimeSpan stretch)
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < _moments.Count; last++)
        {
            while (_moments[last] - _moments[first] >= stretch)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
