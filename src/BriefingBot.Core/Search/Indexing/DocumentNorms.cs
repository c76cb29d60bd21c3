namespace BriefingBot.Core.Search.Indexing;

/// <summary>Lengths of documents as vectors of idf weights: how much a document says besides what was asked.</summary>
internal static class DocumentNorms
{
    public static float[] Of(Postings words, int termCount, IEnumerable<DocumentRange> topics, int documentCount)
    {
        var topicOf = new int[documentCount];
        var sizes = new List<int>();
        foreach (var topic in topics)
        {
            Array.Fill(topicOf, sizes.Count, topic.Start, topic.Count);
            sizes.Add(topic.Count);
        }
        var squares = new float[documentCount];
        for (var term = 0; term < termCount; term++)
        {
            var documents = words.DocumentsOf(term);
            for (int start = 0, end; start < documents.Length; start = end)
            {
                var topic = topicOf[documents[start]];
                for (end = start + 1; end < documents.Length && topicOf[documents[end]] == topic; end++) { }
                var found = end - start;
                var idf = MathF.Log(1 + ((sizes[topic] - found + 0.5f) / (found + 0.5f)));
                foreach (var document in documents[start..end])
                    squares[document] += idf * idf;
            }
        }
        return Array.ConvertAll(squares, MathF.Sqrt);
    }
}
