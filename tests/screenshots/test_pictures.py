"""Pictures are made small without being changed where that can be."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage

from tests.screenshots.pictures import reduced, save


def test_few_colours_stay_as_they_are(tmp_path):
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("#fdf6e3"))
    for column in range(20):
        image.setPixelColor(column, 3, QColor(column * 9, 20, 200))
    save(image, tmp_path / "x.png")
    assert QImage(str(tmp_path / "x.png")).convertToFormat(image.format()) == image


def test_of_many_colours_the_rare_become_the_nearest():
    image = QImage(300, 3, QImage.Format.Format_RGB32)
    for column in range(300):
        grey = QColor(column % 256, column % 256, column // 256)
        for row in range(3):
            image.setPixelColor(column, row, grey)
    small = reduced(image)
    assert small.format() == QImage.Format.Format_Indexed8
    assert small.colorCount() == 256
    for column in range(300):
        was, now = image.pixelColor(column, 1), small.pixelColor(column, 1)
        assert abs(was.red() - now.red()) <= 4
        assert abs(was.blue() - now.blue()) <= 4


def test_a_small_sign_keeps_its_colour():
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    for row in range(40):
        for column in range(40):
            grey = (row + column) * 3 % 256
            image.setPixelColor(column, row, QColor(grey, grey, (column * 7) % 256))
    image.setPixelColor(5, 5, QColor(255, 0, 0))
    for column in range(5, 9):
        image.setPixelColor(column, 6, QColor(255, 0, 0))
    shown = reduced(image).pixelColor(5, 5)
    assert shown.red() > 200
    assert shown.green() < 60
