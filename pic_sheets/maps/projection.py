"""Longitude and latitude on a plane: Lambert 93, the projection of French maps.

Decree 2000-1276 of 26 December 2000 makes it the legal one; the formulas and constants are those of IGN's technical note
NT/G 71, « Projection cartographique conique conforme de Lambert » (algorithms 1 and 3). Distances are true to two parts
in a thousand in Hauts-de-France.
"""

import math

from pic_sheets.drawings import Point

#: First eccentricity of the ellipsoid GRS 80.
_ECCENTRICITY = 0.0818191910428158
_EXPONENT = 0.7256077650532670
_CONSTANT = 11754255.426096
_POLE = (700000.0, 12655612.049876)
#: The meridian that maps onto a straight vertical line, in degrees east.
_CENTRAL_MERIDIAN = 3.0


def lambert93(longitude: float, latitude: float) -> Point:
    """East and north in metres of a place given in degrees (RGF93, the same as WGS 84 within a metre).

    >>> [round(metres) for metres in lambert93(3, 46.5)]
    [700000, 6600000]
    """
    sine = math.sin(math.radians(latitude))
    isometric = math.atanh(sine) - _ECCENTRICITY * math.atanh(_ECCENTRICITY * sine)
    radius = _CONSTANT * math.exp(-_EXPONENT * isometric)
    angle = _EXPONENT * math.radians(longitude - _CENTRAL_MERIDIAN)
    return _POLE[0] + radius * math.sin(angle), _POLE[1] - radius * math.cos(angle)
