/// How often the statistics of forensics point at people and items with whom nothing is wrong, by simulation.
@NullMarked
package dev.assay.psychometrics.forensics.simulation;

import org.jspecify.annotations.NullMarked;
