package dev.assay.psychometrics.times;

import dev.assay.psychometrics.scoring.AbilityEstimate;

/// What answers and times together say of a person.
///
/// @param ability    mean and deviation of what ability may be
/// @param speed      the same of speed
/// @param covariance of ability and speed after the answers and times
public record JointScore(AbilityEstimate ability, PersonSpeed speed, double covariance) {}
