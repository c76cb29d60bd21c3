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
      validate-checks KNOWLEDGE
          prints how well it is told what the facts say of a statement, cross-validated
      validate-classifier KNOWLEDGE
          prints how well sentences by authors that it hasn't learnt from are understood
      train-story KNOWLEDGE CLASSIFIER ANSWERS CHECKS
          writes the story's classifier, KNOWLEDGE/china-south-korea/classifier.bin, and the weights files that take it into account,
          src/BriefingBot.Core/Answers/Weights/answer-weights.txt and src/BriefingBot.Core/Checking/Weights/check-weights.txt
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
        AnswerTraining.Validate(ClassifierLesson.Read(knowledge));
        return 0;
    case ["validate-checks", var knowledge]:
        CheckTraining.Validate(ClassifierLesson.Read(knowledge));
        return 0;
    case ["validate-classifier", var knowledge]:
        ClassifierTraining.Validate(ClassifierLesson.Read(knowledge));
        return 0;
    case ["train-story", var knowledge, var classifier, var answers, var checks]:
        {
            var lesson = ClassifierLesson.Read(knowledge);
            ClassifierTraining.Write(lesson, classifier);
            var withheld = new OutOfFoldClassifiers(lesson);
            CheckTraining.Write(lesson, withheld, checks);
            AnswerTraining.Write(lesson, withheld, answers);
            return 0;
        }

    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
