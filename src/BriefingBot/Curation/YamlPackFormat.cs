using System.Text;
using BriefingBot.Core.Curation.Imports;
using BriefingBot.Core.Facts;
using BriefingBot.Knowledge;
using BriefingBot.Knowledge.Writing;

namespace BriefingBot.Curation;

/// <summary>Packs as YAML: the reader and the writer of the knowledge folder.</summary>
internal sealed class YamlPackFormat : IPackFormat
{
    public PackText Read(string fileName, byte[] bytes)
    {
        var read = KnowledgeReader.Read(fileName, bytes);
        return new PackText(read.Topics.FirstOrDefault(), [.. read.Problems.Select(problem => problem.ToString())])
        {
            PlaceOf = (item, id) => item switch
            {
                PackItem.Source => read.PlaceOf(read.Topics[0].Id, id),
                PackItem.Entity => read.PlaceOf(read.Topics[0].Id, new EntityId(id)),
                PackItem.Fact => read.PlaceOf(read.Topics[0].Id, new FactId(id)),
                _ => read.PlaceOf(read.Topics[0].Id),
            },
        };
    }

    public byte[] Write(Topic topic) => Encoding.UTF8.GetBytes(PackWriter.Write(topic));
}
