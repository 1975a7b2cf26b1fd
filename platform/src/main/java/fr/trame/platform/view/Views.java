package fr.trame.platform.view;

import java.util.List;

/** Implemented by the component of a feature that looks things up: its views are fed while the service runs. */
public interface Views {

    List<View<?>> views();
}
