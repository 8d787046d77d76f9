/// Item response models: how likely each answer is at each ability.
@NullMarked
package dev.assay.psychometrics.model;

import org.jspecify.annotations.NullMarked;
