package softmaxlab.ui.chart;

/** Where a plot lies on the screen: x from 0 to 1, y from {@code low} to {@code high}. */
record PlotFrame(double left, double top, double width, double height, double low, double high) {

    double x(double value) {
        return left + value * width;
    }

    double y(double value) {
        return top + (high - value) / (high - low) * height;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }
}
