package softmaxlab.lab;

/**
 * A class on screen: its name and the number of its colour, which stays with it when other classes come and go.
 *
 * @param color 0-based place in the colour sequence; from 12 on the neutral colour
 */
public record ClassLabel(String name, int color) {}
