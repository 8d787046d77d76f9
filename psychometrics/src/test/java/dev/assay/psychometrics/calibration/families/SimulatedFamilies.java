package dev.assay.psychometrics.calibration.families;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.calibration.Priors;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.List;

/// Answers of people with normal abilities to variants of families, one variant of each family a person, drawn at
/// random.
///
/// @param families  how many there are
/// @param variants  of each family; 0 for a fresh one for each person
/// @param people    how many
/// @param deviation of the effects of variants, in logits
record SimulatedFamilies(int families, int variants, int people, double deviation) {

    /// With nodes that are as far apart as these few items allow.
    static FamilyOptions options() {
        return new FamilyOptions(Priors.NONE, NormalNodes.standard(25), 1e-3, 500);
    }

    /// Of a family the curve of its mean.
    static TwoParameter mean(int family) {
        var random = Simulated.random(900 + family);
        return TwoParameter.ofDifficulty(random.nextDouble(0.8, 1.6), random.nextDouble(-1.2, 1.2));
    }

    static String name(int family) {
        return "f" + (100 + family);
    }

    List<FamilyAnswer> answers(long seed) {
        var random = Simulated.random(seed);
        var effects = new double[families][variants == 0 ? people : variants];
        for (var row : effects) {
            for (int v = 0; v < row.length; v++) {
                row[v] = deviation * random.nextGaussian();
            }
        }
        var answers = new ArrayList<FamilyAnswer>();
        for (int person = 0; person < people; person++) {
            double theta = random.nextGaussian();
            for (int family = 0; family < families; family++) {
                int variant = variants == 0 ? person : random.nextInt(variants);
                var mean = mean(family);
                boolean right =
                        Simulated.answer(new TwoParameter(mean.a(), mean.d() + effects[family][variant]), theta, random)
                                == 1;
                answers.add(new FamilyAnswer("p" + person, name(family), "v" + variant, right));
            }
        }
        return answers;
    }
}
