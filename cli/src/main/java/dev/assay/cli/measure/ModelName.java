package dev.assay.cli.measure;

import dev.assay.psychometrics.calibration.Model;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Models by their usual names.
final class ModelName implements ITypeConverter<Model> {
    @Override
    public Model convert(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "rasch", "1pl" -> Model.RASCH;
            case "2pl" -> Model.TWO_PARAMETER;
            case "3pl" -> Model.THREE_PARAMETER;
            default -> throw new TypeConversionException("\"" + name + "\" is not rasch, 2pl or 3pl");
        };
    }
}
