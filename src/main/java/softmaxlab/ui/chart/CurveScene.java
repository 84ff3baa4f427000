package softmaxlab.ui.chart;

import java.util.List;
import java.util.function.Supplier;

/**
 * One picture of the view "Curves", ready to be drawn over an x axis from 0 to 1.
 *
 * @param axes the frame around it
 * @param before null if it is the same as {@code after}
 * @param strip what is drawn under it
 */
public record CurveScene(Axes axes, Trace before, Trace after, Strip strip) {

    /**
     * The frame.
     *
     * @param square whether both axes run from 0 to 1 in the same scale, with the diagonal; else {@code low} to
     *     {@code high} upwards, with a line at 0
     * @param above what lies in the upper left corner, {@code below} in the lower right one
     * @param impossible 1/K: no confidence lies below; 0 if the x axis is no confidence or K is not known
     * @param luck half the height of the band around 0 that luck alone explains; 0 for none
     */
    public record Axes(
            boolean square,
            double low,
            double high,
            String xName,
            String yName,
            String above,
            String below,
            double impossible,
            double luck) {}

    /**
     * One curve.
     *
     * @param line its vertices
     * @param bars bars instead of a line; whiskers belong to them
     * @param stops the places on it that can be pointed at, from left to right
     * @param start the stop to begin with
     */
    public record Trace(List<Vertex> line, List<Bar> bars, List<Stop> stops, int start) {}

    /**
     * A vertex.
     *
     * @param low lower end of the band there, NaN if there is none; {@code high} likewise
     * @param weight thickness from 0 to 1
     * @param isJoined whether the line comes from the vertex before
     */
    public record Vertex(double x, double y, double low, double high, double weight, boolean isJoined) {
        public static Vertex plain(double x, double y, boolean isJoined) {
            return new Vertex(x, y, Double.NaN, Double.NaN, 0, isJoined);
        }
    }

    /** A bar from 0 to {@code y} with its whisker. */
    public record Bar(double from, double to, double y, double low, double high) {}

    /** A place and its sentence. */
    public record Stop(double x, double y, Supplier<String> words) {}

    /**
     * What is drawn under the picture over the same x axis.
     *
     * @param isColumns columns side by side, else a line through the values
     * @param before heights from 0 to 1; the same as {@code after} if nothing changed
     */
    public record Strip(String name, boolean isColumns, List<Double> before, List<Double> after) {}
}
