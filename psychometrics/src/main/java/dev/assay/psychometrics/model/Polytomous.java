package dev.assay.psychometrics.model;

/// An item with more than two scores.
public sealed interface Polytomous extends ItemResponseModel permits GradedResponse, PartialCredit {

    @Override
    Polytomous onScale(double slope, double shift);

    @Override
    default double information(double theta) {
        double sum = 0;
        for (int score = 0; score < categories(); score++) {
            double probability = probability(score, theta);
            double slope = slope(score, theta);
            sum += probability > 0 ? slope * slope / probability : 0;
        }
        return sum;
    }
}
