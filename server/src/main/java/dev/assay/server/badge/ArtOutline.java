package dev.assay.server.badge;

import static dev.assay.server.badge.BadgeArt.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The silhouette of a level: round, cut corners, or a house; and the walk along it that the edge ticks take.
final class ArtOutline {
    private static final double ROUND = 112;
    private static final double CORNER = 15;
    private static final double MIDDLE = 120;

    private ArtOutline() {}

    /// A point of the picture.
    record Point(double x, double y) {}

    /// A point on the outline and the normal that leads inwards.
    record Step(double x, double y, double nx, double ny) {}

    /// The way along an outline moved inwards: `length` in units, points by their share of it.
    interface Walk {
        double length();

        Step at(double share);
    }

    private static List<Point> corners(Level level) {
        // clockwise from the middle of the base
        return switch (level) {
            case PASSED -> throw new IllegalArgumentException("A circle has no corners");
            case CONFIRMED -> points(120, 230, 56, 230, 10, 184, 10, 56, 56, 10, 184, 10, 230, 56, 230, 184, 184, 230);
            case DEMONSTRATED -> points(120, 231, 34, 231, 16, 213, 16, 80, 120, 7, 224, 80, 224, 213, 206, 231);
        };
    }

    private static List<Point> points(double... numbers) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < numbers.length; i += 2) {
            points.add(new Point(numbers[i], numbers[i + 1]));
        }
        return points;
    }

    /// The beginning of the element that draws the outline moved inwards; attributes and the end are to follow.
    static String element(Level level, double by) {
        return switch (level) {
            case PASSED -> "<circle cx=\"120\" cy=\"120\" r=\"" + number(ROUND - by) + "\"";
            case CONFIRMED, DEMONSTRATED ->
                inset(corners(level), by).stream()
                        .map(point -> number(point.x()) + " " + number(point.y()))
                        .collect(Collectors.joining("L", "<path d=\"M", "Z\""));
        };
    }

    static Walk walk(Level level, double by) {
        return switch (level) {
            case PASSED -> new Round(ROUND - by);
            case CONFIRMED, DEMONSTRATED -> new Angular(inset(corners(level), by));
        };
    }

    private record Edge(double nx, double ny, double c) {
        static Edge of(Point from, Point to, double by) {
            var length = Math.hypot(to.x() - from.x(), to.y() - from.y());
            var nx = -(to.y() - from.y()) / length;
            var ny = (to.x() - from.x()) / length;
            return new Edge(nx, ny, nx * (from.x() + nx * by) + ny * (from.y() + ny * by));
        }
    }

    /// Moves every edge of a convex polygon inwards; points run clockwise on the screen.
    private static List<Point> inset(List<Point> points, double by) {
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < points.size(); i++) {
            edges.add(Edge.of(points.get(i), next(points, i), by));
        }
        var moved = new ArrayList<Point>();
        for (int i = 0; i < points.size(); i++) {
            var before = previous(edges, i);
            var after = edges.get(i);
            var determinant = before.nx() * after.ny() - after.nx() * before.ny();
            moved.add(
                    Math.abs(determinant) < 1e-9
                            ? new Point(
                                    points.get(i).x() + after.nx() * by,
                                    points.get(i).y() + after.ny() * by)
                            : new Point(
                                    (before.c() * after.ny() - after.c() * before.ny()) / determinant,
                                    (before.nx() * after.c() - after.nx() * before.c()) / determinant));
        }
        return moved;
    }

    private static <T> T next(List<T> ring, int i) {
        return ring.get((i + 1) % ring.size());
    }

    private static <T> T previous(List<T> ring, int i) {
        return ring.get((i + ring.size() - 1) % ring.size());
    }

    private record Round(double radius) implements Walk {
        @Override
        public double length() {
            return 2 * Math.PI * radius;
        }

        @Override
        public Step at(double share) {
            var angle = Math.PI / 2 + 2 * Math.PI * share;
            var cos = Math.cos(angle);
            var sin = Math.sin(angle);
            return new Step(MIDDLE + radius * cos, MIDDLE + radius * sin, -cos, -sin);
        }
    }

    /// Straight sides with rounded corners between them.
    private static final class Angular implements Walk {
        private final List<Part> parts = new ArrayList<>();
        private final double total;

        private record Part(double length, double x, double y, double came, double turn) {
            Step at(double way) {
                var angle = came + (turn == 0 ? 0 : turn * way / length);
                var onX = turn == 0 ? Math.cos(angle) * way : CORNER * (Math.sin(angle) - Math.sin(came));
                var onY = turn == 0 ? Math.sin(angle) * way : -CORNER * (Math.cos(angle) - Math.cos(came));
                return new Step(x + onX, y + onY, -Math.sin(angle), Math.cos(angle));
            }
        }

        Angular(List<Point> corners) {
            var directions = new ArrayList<Double>();
            for (int i = 0; i < corners.size(); i++) {
                var to = next(corners, i);
                directions.add(Math.atan2(
                        to.y() - corners.get(i).y(), to.x() - corners.get(i).x()));
            }
            for (int i = 0; i < corners.size(); i++) {
                side(corners.get(i), next(corners, i), turn(directions, i), directions.get(i), turn(directions, i + 1));
            }
            this.total = parts.stream().mapToDouble(Part::length).sum();
        }

        private static double turn(List<Double> directions, int i) {
            var at = i % directions.size();
            return Math.IEEEremainder(directions.get(at) - previous(directions, at), 2 * Math.PI);
        }

        private void side(Point from, Point to, double turnBefore, double came, double turnAfter) {
            var start = CORNER * Math.tan(turnBefore / 2);
            var end = CORNER * Math.tan(turnAfter / 2);
            var ux = Math.cos(came);
            var uy = Math.sin(came);
            var distance = Math.hypot(to.x() - from.x(), to.y() - from.y());
            parts.add(new Part(distance - start - end, from.x() + ux * start, from.y() + uy * start, came, 0));
            parts.add(new Part(CORNER * turnAfter, to.x() - ux * end, to.y() - uy * end, came, turnAfter));
        }

        @Override
        public double length() {
            return total;
        }

        @Override
        public Step at(double share) {
            var left = share * total;
            for (var part : parts) {
                if (left <= part.length()) {
                    return part.at(left);
                }
                left -= part.length();
            }
            throw new IllegalArgumentException("Not a share of the way: " + share);
        }
    }
}
