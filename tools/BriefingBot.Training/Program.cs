using BriefingBot.Training;

const string Usage = """
    Usage (files are .jsonl or .jsonl.gz):
      predict FACTS QUESTIONS OUT scope|noscope
          writes the shipped engine's answers for the data's scorer
      validate FACTS QUESTIONS WITHHELD-FACTS WITHHELD-QUESTIONS [HELD-OUT-TOPIC...]
          prints figures cross-validated by topic
      train OUT FACTS QUESTIONS WITHHELD-FACTS WITHHELD-QUESTIONS [HELD-OUT-TOPIC...]
          writes the weights file, src/BriefingBot.Core/Search/Weights/search-weights.txt
      validate-answers KNOWLEDGE
          prints how well it is told whether a fact of a curated story answers, cross-validated
      train-answers KNOWLEDGE OUT
          writes the weights file, src/BriefingBot.Core/Answers/Weights/answer-weights.txt
      validate-checks KNOWLEDGE
          prints how well it is told what the facts say of a statement, cross-validated
      train-checks KNOWLEDGE OUT
          writes the weights file, src/BriefingBot.Core/Checking/Weights/check-weights.txt
      validate-classifier KNOWLEDGE
          prints how well sentences by authors that it hasn't learnt from are understood
      train-classifier KNOWLEDGE OUT
          writes the story's classifier, KNOWLEDGE/china-south-korea/classifier.bin
    """;

switch (args)
{
    case ["predict", var facts, var questions, var output, "scope" or "noscope"]:
        Commands.Predict(QaSet.Read(facts, questions), args[4] == "scope", output);
        return 0;
    case ["validate", var facts, var questions, var withheldFacts, var withheldQuestions, .. var heldOut]:
        Commands.Validate([QaSet.Read(facts, questions), QaSet.Read(withheldFacts, withheldQuestions)], heldOut.ToHashSet());
        return 0;
    case ["train", var output, var facts, var questions, var withheldFacts, var withheldQuestions, .. var heldOut]:
        Commands.Train([QaSet.Read(facts, questions), QaSet.Read(withheldFacts, withheldQuestions)], output, heldOut.ToHashSet());
        return 0;
    case ["validate-answers", var knowledge]:
        AnswerTraining.Validate(knowledge);
        return 0;
    case ["train-answers", var knowledge, var output]:
        AnswerTraining.Write(knowledge, output);
        return 0;
    case ["validate-checks", var knowledge]:
        CheckTraining.Validate(knowledge);
        return 0;
    case ["train-checks", var knowledge, var output]:
        CheckTraining.Write(knowledge, output);
        return 0;
    case ["validate-classifier", var knowledge]:
        ClassifierTraining.Validate(knowledge);
        return 0;
    case ["train-classifier", var knowledge, var output]:
        ClassifierTraining.Write(knowledge, output);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
