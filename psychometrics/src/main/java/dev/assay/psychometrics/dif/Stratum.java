package dev.assay.psychometrics.dif;

/// People who are taken to be equally able, by group and answer.
///
/// @param score their share right, by which strata are ordered; only the logistic regression looks at it
public record Stratum(double score, int referenceRight, int referenceWrong, int focalRight, int focalWrong) {
    public Stratum {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("the score of a stratum must be a finite number, not " + score);
        }
        if (!(referenceRight >= 0 && referenceWrong >= 0 && focalRight >= 0 && focalWrong >= 0)) {
            throw new IllegalArgumentException("counts of people must be 0 or more, not " + referenceRight + ", "
                    + referenceWrong + ", " + focalRight + " and " + focalWrong);
        }
    }

    int reference() {
        return referenceRight + referenceWrong;
    }

    int focal() {
        return focalRight + focalWrong;
    }

    int right() {
        return referenceRight + focalRight;
    }

    int people() {
        return reference() + focal();
    }
}
