package org.assay.draws;

import org.assay.people.Actor;

/** Says who, besides officials, has a part in what a draw led to and therefore sees it whole before it is released. */
public interface Insiders {

    /** Whether this person was drawn, and still makes what the draw asked for. */
    boolean include(DrawId draw, Actor actor);
}
