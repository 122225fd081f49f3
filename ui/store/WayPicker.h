// SPDX-License-Identifier: Apache-2.0
// The three ways of an integration into its store, one of which is gone.
#pragma once

#include <QWidget>

#include <array>

namespace latchkey::ui {

class ChoiceTile;

enum class StoreWay { DoItForMe, ShipModule, ByHand };

// A stable word for what is remembered: "service", "module", "hand".
QString nameOf(StoreWay way);
// Where it is none of them, the first.
StoreWay wayNamed(const QString &name);

class WayPicker : public QWidget
{
    Q_OBJECT
public:
    explicit WayPicker(QWidget *parent = nullptr);

    // chosen() is not emitted.
    void show(StoreWay way);
    StoreWay way() const;
    ChoiceTile *tile(StoreWay way) const { return m_tiles[std::size_t(way)]; }

Q_SIGNALS:
    void chosen(latchkey::ui::StoreWay way);

private:
    std::array<ChoiceTile *, 3> m_tiles;
};

} // namespace latchkey::ui
