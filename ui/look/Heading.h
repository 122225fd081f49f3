// SPDX-License-Identifier: Apache-2.0
// The name of what follows, which a screen reader can jump to.
#pragma once

#include <QLabel>

namespace latchkey::ui {

// Plain text that wraps, in the size of a card's name; its accessible role is a heading.
class Heading : public QLabel
{
    Q_OBJECT
public:
    explicit Heading(const QString &text = {}, QWidget *parent = nullptr);
};

} // namespace latchkey::ui
