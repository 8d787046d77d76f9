package dev.assay.cli.measure;

import dev.assay.psychometrics.calibration.Prior;
import dev.assay.psychometrics.calibration.Priors;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Priors in words, such as `g=beta:5,17`.
final class PriorName implements ITypeConverter<PriorName.NamedPrior> {
    private static final Pattern FORM = Pattern.compile("([adg])=(normal|lognormal|beta):([^,]+),([^,]+)");

    /// A prior of one parameter.
    record NamedPrior(String parameter, Prior prior) {
        Priors in(Priors others) {
            return switch (parameter) {
                case "a" -> others.withSlope(prior);
                case "d" -> others.withIntercept(prior);
                default -> others.withGuessing(prior);
            };
        }
    }

    @Override
    public NamedPrior convert(String words) {
        var form = FORM.matcher(words);
        if (!form.matches()) {
            throw new TypeConversionException(
                    "\"" + words + "\" is not a, d or g, then = and normal:MEAN,DEVIATION, lognormal:.. or beta:..");
        }
        try {
            double one = Double.parseDouble(form.group(3));
            double other = Double.parseDouble(form.group(4));
            var prior = switch (form.group(2)) {
                case "normal" -> new Prior.Normal(one, other);
                case "lognormal" -> new Prior.LogNormal(one, other);
                default -> new Prior.Beta(one, other);
            };
            boolean fits = switch (form.group(1)) {
                case "a" -> !(prior instanceof Prior.Beta);
                case "d" -> prior instanceof Prior.Normal;
                default -> prior instanceof Prior.Beta;
            };
            if (!fits) {
                throw new TypeConversionException(
                        "\"" + words + "\": normal is for a and d, lognormal for a, beta for g");
            }
            return new NamedPrior(form.group(1), prior);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException("\"" + words + "\": " + wrong.getMessage());
        }
    }
}
