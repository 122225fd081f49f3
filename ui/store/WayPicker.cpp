// SPDX-License-Identifier: Apache-2.0
#include "ui/store/WayPicker.h"

#include "ui/look/ChoiceTile.h"
#include "ui/look/Metrics.h"

#include <QHBoxLayout>

#include <algorithm>

namespace latchkey::ui {

namespace {

const std::array<QString, 3> names = {QStringLiteral("service"), QStringLiteral("module"),
                                      QStringLiteral("hand")};

} // namespace

QString nameOf(StoreWay way)
{
    return names[std::size_t(way)];
}

StoreWay wayNamed(const QString &name)
{
    const auto *found = std::find(names.cbegin(), names.cend(), name);
    return found == names.cend() ? StoreWay::DoItForMe : StoreWay(found - names.cbegin());
}

WayPicker::WayPicker(QWidget *parent)
    : QWidget(parent)
    , m_tiles{new ChoiceTile(tr("Do it for me"),
                             tr("You may run the store's own code: Latchkey sets it up there and "
                                "shows everything beforehand."),
                             this),
              new ChoiceTile(tr("A module to ship"),
                             tr("Files for a developer, a deployment, or everybody who buys your "
                                "software."),
                             this),
              new ChoiceTile(tr("By hand in Admin"),
                             tr("You copy two URLs and check the resources yourself."), this)}
{
    setAccessibleName(tr("How it gets into the store"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        row->addWidget(m_tiles[i], 1);
        connect(m_tiles[i], &QAbstractButton::toggled, this, [this, i](bool isChecked) {
            if (isChecked) {
                Q_EMIT chosen(StoreWay(i));
            }
        });
    }
    show(StoreWay::DoItForMe);
}

void WayPicker::show(StoreWay way)
{
    const bool wereBlocked = blockSignals(true);
    tile(way)->setChecked(true);
    blockSignals(wereBlocked);
}

StoreWay WayPicker::way() const
{
    const auto *found = std::find_if(m_tiles.cbegin(), m_tiles.cend(),
                                     [](const ChoiceTile *each) { return each->isChecked(); });
    return StoreWay(found - m_tiles.cbegin());
}

} // namespace latchkey::ui
