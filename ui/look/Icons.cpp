// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Icons.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

#include <memory>

// a static library's resources are only linked in when somebody asks for them; must be global
static void linkIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace latchkey::ui {

namespace {

class TintedEngine : public QIconEngine
{
public:
    explicit TintedEngine(const QString &name)
        : m_drawing(
              std::make_shared<QSvgRenderer>(QStringLiteral(":/latchkey/icons/%1.svg").arg(name)))
    {}

    QIconEngine *clone() const override { return new TintedEngine(*this); }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        m_drawing->render(&painter, QRectF(QPointF(), size));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(),
                         QApplication::palette().color(groupOf(mode), QPalette::ButtonText));
        return pixmap;
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        QPixmap drawn = pixmap(rect.size() * ratio, mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), drawn);
    }

private:
    static QPalette::ColorGroup groupOf(QIcon::Mode mode)
    {
        return mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
    }

    std::shared_ptr<QSvgRenderer> m_drawing;
};

} // namespace

QIcon tintedIcon(const QString &name)
{
    linkIcons();
    return QIcon(new TintedEngine(name));
}

QIcon applicationIcon()
{
    linkIcons();
    QIcon icon;
    QSvgRenderer drawing(QStringLiteral(":/latchkey/icons/latchkey.svg"));
    for (const int side : {16, 24, 32, 48, 64, 128}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawing.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace latchkey::ui
