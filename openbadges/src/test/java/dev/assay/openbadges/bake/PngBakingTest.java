package dev.assay.openbadges.bake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngBakingTest {
    private static final String CREDENTIAL = "{\"name\": \"Zoë 王 \uD83C\uDFC5\", \"x\": \"]]>\"}";

    @Test
    void whatIsBakedComesOutAgain() throws IOException {
        byte[] baked = bake(image(), CREDENTIAL);
        assertEquals(new Unbaked.Found(CREDENTIAL), PngBaking.unbake(baked));
    }

    @Test
    void theImageStaysTheSameImage() throws IOException {
        byte[] before = image();
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(bake(before, CREDENTIAL)));
        BufferedImage expected = ImageIO.read(new ByteArrayInputStream(before));
        assertArrayEquals(pixels(expected), pixels(after));
    }

    @Test
    void aSecondBakeReplacesTheFirst() throws IOException {
        byte[] twice = bake(bake(image(), CREDENTIAL), "{}");
        assertEquals(new Unbaked.Found("{}"), PngBaking.unbake(twice));
        assertArrayEquals(bake(image(), "{}"), twice);
    }

    @Test
    void anImageWithoutACredentialSaysSo() throws IOException {
        assertEquals(new Unbaked.Nothing(""), PngBaking.unbake(image()));
        byte[] other = inserted(image(), PngChunk.framed("iTXt", "openbadgecredentials\0\0\0\0\0{}".getBytes(UTF_8)));
        assertEquals(new Unbaked.Nothing(""), PngBaking.unbake(other));
    }

    @Test
    void aSignedTokenIsBakedAsItIs() throws IOException {
        assertEquals(new Unbaked.Found("eyJh.eyJi.c2ln"), PngBaking.unbake(bake(image(), "eyJh.eyJi.c2ln")));
        assertThrows(IllegalArgumentException.class, () -> PngBaking.bake(image(), "https://assay.example/b/1"));
    }

    @Test
    void olderBadgesAreReadInBothTheirForms() throws IOException {
        byte[] json = inserted(image(), PngChunk.framed("iTXt", "openbadges\0\0\0\0\0{\"é\": 1}".getBytes(UTF_8)));
        assertEquals(new Unbaked.FoundOlder("{\"é\": 1}"), PngBaking.unbake(json));
        byte[] address = inserted(image(), PngChunk.framed("tEXt", "openbadges\0https://x.example/1".getBytes(UTF_8)));
        assertEquals(new Unbaked.FoundOlder("https://x.example/1"), PngBaking.unbake(address));
        byte[] two = inserted(address, PngChunk.framed("iTXt", "openbadges\0\0\0\0\0{}".getBytes(UTF_8)));
        assertInstanceOf(Unbaked.Unreadable.class, PngBaking.unbake(two));
    }

    @Test
    void aCredentialIsTakenBeforeAnOlderBadgeAndBakingReplacesBoth() throws IOException {
        byte[] older = PngChunk.framed("iTXt", "openbadges\0\0\0\0\0{}".getBytes(UTF_8));
        byte[] both = inserted(bake(image(), CREDENTIAL), older);
        assertEquals(new Unbaked.Found(CREDENTIAL), PngBaking.unbake(both));
        assertArrayEquals(bake(image(), "{}"), bake(both, "{}"));
    }

    @Test
    void everyOtherChunkStaysByteForByte() throws IOException {
        byte[] odd = inserted(image(), PngChunk.framed("iTXt", "Title\0\0\0\0\0openbadgecredential".getBytes(UTF_8)));
        byte[] odder = inserted(odd, PngChunk.framed("teSt", new byte[70_000]));
        byte[] baked = bake(odder, CREDENTIAL);
        byte[] chunk = PngChunk.framed("iTXt", ("openbadgecredential\0\0\0\0\0" + CREDENTIAL).getBytes(UTF_8));
        assertArrayEquals(inserted(odder, chunk), baked);
    }

    @Test
    void thousandsOfChunksAreWalkedAndMillionsRefused() throws IOException {
        byte[] chunk = PngChunk.framed("teSt", new byte[0]);
        byte[] baked = bake(image(), CREDENTIAL);
        assertEquals(new Unbaked.Found(CREDENTIAL), PngBaking.unbake(inserted(baked, repeated(chunk, 90_000))));
        var read = PngBaking.unbake(inserted(baked, repeated(chunk, 800_000)));
        assertTrue(assertInstanceOf(Unbaked.Unreadable.class, read).reason().contains("100000 chunks"));
    }

    private static byte[] repeated(byte[] bytes, int times) {
        var all = ByteBuffer.allocate(bytes.length * times);
        while (all.hasRemaining()) {
            all.put(bytes);
        }
        return all.array();
    }

    @Test
    void twoCredentialsInOneImageAreRefused() throws IOException {
        byte[] two = inserted(
                bake(image(), CREDENTIAL), PngChunk.framed("iTXt", "openbadgecredential\0\0\0\0\0{}".getBytes(UTF_8)));
        assertInstanceOf(Unbaked.Unreadable.class, PngBaking.unbake(two));
        assertEquals(new Unbaked.Found("{\"third\": 3}"), PngBaking.unbake(bake(two, "{\"third\": 3}")));
    }

    @Test
    void compressedMalformedAndMisplacedTextsAreRefused() throws IOException {
        for (String data : new String[] {"\0\1\0\0\0x", "\0\0", "\0", "\0\0\0nothing ends", "\0\0\0\0"}) {
            byte[] chunk = PngChunk.framed("iTXt", ("openbadgecredential" + data).getBytes(UTF_8));
            assertInstanceOf(Unbaked.Unreadable.class, PngBaking.unbake(inserted(image(), chunk)), data);
        }
        byte[] notUtf8 = "openbadgecredential\0\0\0\0\0?".getBytes(UTF_8);
        notUtf8[notUtf8.length - 1] = (byte) 0xff;
        assertInstanceOf(
                Unbaked.Unreadable.class, PngBaking.unbake(inserted(image(), PngChunk.framed("iTXt", notUtf8))));
        for (String kind : new String[] {"tEXt", "zTXt"}) {
            byte[] wrongKind = PngChunk.framed(kind, "openbadgecredential\0{}".getBytes(UTF_8));
            assertInstanceOf(Unbaked.Unreadable.class, PngBaking.unbake(inserted(image(), wrongKind)), kind);
        }
    }

    @Test
    void chunksThatLieAboutTheirLengthAreRefused() throws IOException {
        byte[] baked = bake(image(), CREDENTIAL);
        for (int lie : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE - 11, baked.length, 0}) {
            byte[] lying = baked.clone();
            ByteBuffer.wrap(lying).putInt(33, lie);
            assertInstanceOf(Unbaked.Unreadable.class, PngBaking.unbake(lying), "length " + lie);
            assertInstanceOf(Baked.Refused.class, PngBaking.bake(lying, "{}"), "length " + lie);
        }
    }

    @Test
    void everyCutIsRefused() throws IOException {
        byte[] baked = bake(image(), CREDENTIAL);
        for (int length = 0; length < baked.length; length++) {
            byte[] cut = Arrays.copyOf(baked, length);
            assertInstanceOf(Unbaked.Unreadable.class, PngBaking.unbake(cut), "cut at " + length);
        }
    }

    @Test
    void everyFlippedBitIsNoticed() throws IOException {
        byte[] baked = bake(image(), CREDENTIAL);
        var random = new SplittableRandom(22);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = baked.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertNotEquals(new Unbaked.Found(CREDENTIAL), PngBaking.unbake(damaged));
        }
    }

    @Test
    void whatComesAfterTheEndIsIgnored() throws IOException {
        byte[] baked = bake(image(), CREDENTIAL);
        byte[] late = PngChunk.framed("iTXt", "openbadgecredential\0\0\0\0\0{}".getBytes(UTF_8));
        byte[] more = ByteBuffer.allocate(baked.length + late.length)
                .put(baked)
                .put(late)
                .array();
        assertEquals(new Unbaked.Found(CREDENTIAL), PngBaking.unbake(more));
        assertEquals(new Unbaked.Found(CREDENTIAL), PngBaking.unbake(Arrays.copyOf(baked, baked.length + 100)));
    }

    private static byte[] bake(byte[] png, String credential) {
        return assertInstanceOf(Baked.Image.class, PngBaking.bake(png, credential))
                .bytes();
    }

    private static byte[] inserted(byte[] png, byte[] chunk) {
        int afterHead = 8 + 25;
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, afterHead)
                .put(chunk)
                .put(png, afterHead, png.length - afterHead)
                .array();
    }

    private static byte[] image() throws IOException {
        var image = new BufferedImage(24, 24, BufferedImage.TYPE_INT_ARGB);
        var random = new SplittableRandom(23);
        for (int i = 0; i < 24 * 24; i++) {
            image.setRGB(i % 24, i / 24, random.nextInt());
        }
        var out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, "png", out));
        return out.toByteArray();
    }

    private static int[] pixels(BufferedImage image) {
        assertNotNull(image, "ImageIO reads it");
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
