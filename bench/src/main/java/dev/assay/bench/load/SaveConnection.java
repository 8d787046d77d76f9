package dev.assay.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.OptionalLong;

/// One kept-alive connection that saves again as soon as the last save was acknowledged.
final class SaveConnection {
    private final InetSocketAddress address;
    private final Sitting sitting;
    private final ByteBuffer in = ByteBuffer.allocateDirect(16_384);
    private final ByteBuffer out = ByteBuffer.allocateDirect(4_096);
    private final byte[] received = new byte[16_384];
    private SocketChannel channel;
    private SelectionKey key;
    private long sentAt;
    private boolean waiting;
    private int length;

    SaveConnection(InetSocketAddress address, Sitting sitting, Selector selector) throws IOException {
        this.address = address;
        this.sitting = sitting;
        this.channel = open(address);
        this.key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    private static SocketChannel open(InetSocketAddress address) throws IOException {
        var channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return channel;
    }

    void save() throws IOException {
        out.clear().put(sitting.nextRequest()).flip();
        length = 0;
        waiting = true;
        sentAt = System.nanoTime();
        write();
    }

    /// Whether an acknowledgement is still to come.
    boolean isWaiting() {
        return waiting;
    }

    void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /// Nanoseconds from sending to the whole acknowledgement; empty while it has not all arrived. Throws where the
    /// answer is anything but "saved" with the revision that was sent.
    OptionalLong read() throws IOException {
        in.clear();
        if (channel.read(in) < 0) {
            throw new IOException("The server closed a connection while a save was under way");
        }
        in.flip();
        int more = in.remaining();
        in.get(received, length, more);
        length += more;
        if (!SavedReply.isWhole(received, length)) {
            return OptionalLong.empty();
        }
        long took = System.nanoTime() - sentAt;
        SavedReply.requireSaved(received, length, sitting.revision());
        waiting = false;
        return OptionalLong.of(took);
    }

    /// Opens a new connection where the server said that it closes this one; says whether it did.
    boolean renewedIfClosing() throws IOException {
        if (!SavedReply.closes(received, length)) {
            return false;
        }
        var selector = key.selector();
        close();
        channel = open(address);
        key = channel.register(selector, SelectionKey.OP_READ, this);
        return true;
    }

    void close() throws IOException {
        key.cancel();
        channel.close();
    }
}
