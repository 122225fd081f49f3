// SPDX-License-Identifier: Apache-2.0
// Every way, one of them chosen, with the fields it needs and what is wrong with them beside.
#pragma once

#include "integrations/Integration.h"
#include "reach/Guide.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace latchkey::ui {

class FieldHint;
class ProxyText;

class WayForm : public QWidget
{
    Q_OBJECT
public:
    explicit WayForm(QWidget *parent = nullptr);

    // What can be known and proposed; `port` is free here.
    struct Offer
    {
        reach::GuideFacts facts;
        quint16 port = 0;
    };

    // The integration's own way, with what it could be otherwise.
    void show(const integrations::Integration &integration, const Offer &offer);
    // Chooses what the guide advises; what only the person knows is left to be typed.
    void take(const reach::Advice &advice);

    integrations::WayKind kind() const;
    // What is typed, checked; what is wrong is said beside its field, which gets the focus.
    Result<integrations::Way> typed();
    // The same, without a word.
    Result<integrations::Way> meant() const;

Q_SIGNALS:
    void changed();
    void certificatesWanted();

private:
    struct Field
    {
        QWidget *edit = nullptr;
        FieldHint *hint = nullptr;
    };
    static constexpr std::size_t kinds = std::size_t(integrations::WayKind::None) + 1;

    void addKind(integrations::WayKind kind, const QString &name, QVBoxLayout *rows);
    QVBoxLayout *fieldsOf(integrations::WayKind kind);
    Field addField(QVBoxLayout *rows, const QString &name, QWidget *edit, const QString &what);
    QSpinBox *addPort(QVBoxLayout *rows, const QString &name, const QString &what);
    void buildSsh();
    void buildBind();
    void buildUrl();
    void buildNone();
    void choose(integrations::WayKind kind);
    void onEdited();
    void showAddress();
    void showProblem(const Problem &problem);
    QSpinBox *portOf(integrations::WayKind kind) const;

    integrations::Integration m_integration;
    Offer m_offer;
    std::array<QRadioButton *, kinds> m_kinds{};
    std::array<QWidget *, kinds> m_boxes{};
    Field m_server, m_address, m_url;
    QLineEdit *m_serverEdit;
    QComboBox *m_addressEdit;
    QLineEdit *m_urlEdit;
    QSpinBox *m_remotePort;
    QSpinBox *m_bindPort;
    QSpinBox *m_urlPort;
    QLabel *m_network;
    QPushButton *m_certificates;
    ProxyText *m_proxy;
};

} // namespace latchkey::ui
