// SPDX-License-Identifier: Apache-2.0
// One line, of an address or a name: where it has no room it loses its middle. The whole is in the
// tooltip, and is what a screen reader says.
#pragma once

#include <QLabel>

namespace latchkey::ui {

class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    // Plain text, without line ends. `more`, where it is given, is what the tooltip says, always.
    void setWhole(const QString &text, const QString &more = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fit();

    QString m_whole;
    QString m_more;
};

} // namespace latchkey::ui
