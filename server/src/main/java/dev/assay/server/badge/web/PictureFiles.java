package dev.assay.server.badge.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import dev.assay.server.badge.Picture;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/// Pictures as PNG files, transparent around the badge. The last ones made are kept.
@Component
final class PictureFiles {
    private record Wanted(String hash, int size) {}

    private final Cache<Wanted, byte[]> made =
            Caffeine.newBuilder().maximumSize(64).build();

    /// @param size width and height in pixels
    byte[] png(Picture picture, int size) {
        return made.get(new Wanted(picture.hash(), size), wanted -> drawn(picture.still(), size))
                .clone();
    }

    private static byte[] drawn(String still, int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        var svg = new ByteArrayInputStream(still.getBytes(StandardCharsets.UTF_8));
        var document = new SVGLoader().load(svg, null, LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("Our own picture cannot be read");
        }
        document.render((java.awt.Component) null, graphics, new ViewBox(size, size));
        graphics.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return png.toByteArray();
    }
}
