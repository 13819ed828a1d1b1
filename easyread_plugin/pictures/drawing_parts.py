"""The parts of SVG that a published drawing may have. What is not named here is left out, as a browser would."""

from __future__ import annotations

SVG = "http://www.w3.org/2000/svg"
XHTML = "http://www.w3.org/1999/xhtml"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

ELEMENTS: frozenset[str] = frozenset(
    "svg g defs symbol use a switch path rect circle ellipse line polyline polygon text tspan textPath "
    "linearGradient radialGradient stop clipPath mask pattern marker style filter "
    "feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap "
    "feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode "
    "feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence".split()
)
"""Kept. Titles, descriptions, metadata and everything that moves are left out."""

REFUSED: dict[str, str] = {
    "script": "It has a script inside, which is a small program. Save the drawing as plain SVG, without scripts.",
    "foreignobject": "It has a piece of a web page inside (“foreignObject”). Save the drawing as plain SVG.",
    "iframe": "It has a piece of a web page inside (“iframe”). Save the drawing as plain SVG.",
    "embed": "It has another file inside (“embed”). Save the drawing as plain SVG.",
    "object": "It has another file inside (“object”). Save the drawing as plain SVG.",
    "audio": "It has a sound inside. Take the sound out.",
    "video": "It has a film inside. Take the film out.",
    "image": "It has a photo or another picture inside. Use that picture by itself, as JPEG or PNG.",
    "feimage": "It has another picture inside. Save the drawing as plain SVG, without filters.",
    "handler": "It has a script inside, which is a small program. Save the drawing as plain SVG, without scripts.",
    "listener": "It has a script inside, which is a small program. Save the drawing as plain SVG, without scripts.",
}
"""By name in small letters: the sentence that says why."""

ATTRIBUTES: frozenset[str] = frozenset(
    "id class style transform viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points "
    "width height pathLength rotate textLength lengthAdjust startOffset method spacing side offset "
    "gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform "
    "clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient "
    "filterUnits primitiveUnits in in2 result mode values type operator k1 k2 k3 k4 order kernelMatrix divisor bias "
    "targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant "
    "specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation z scale xChannelSelector "
    "yChannelSelector stdDeviation radius tableValues slope intercept amplitude exponent baseFrequency numOctaves "
    "seed stitchTiles systemLanguage "
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit "
    "stroke-dasharray stroke-dashoffset opacity color color-interpolation color-interpolation-filters display "
    "visibility overflow clip clip-path clip-rule mask filter marker marker-start marker-mid marker-end paint-order "
    "stop-color stop-opacity flood-color flood-opacity lighting-color vector-effect shape-rendering text-rendering "
    "image-rendering font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight "
    "text-anchor text-decoration letter-spacing word-spacing writing-mode direction unicode-bidi dominant-baseline "
    "alignment-baseline baseline-shift enable-background mix-blend-mode isolation".split()
)
"""Kept, besides `href`. The rest is left out: notes of drawing programs can hold names."""
