<?php
/** licence */
use \Magento\Framework\Component\ComponentRegistrar;

// ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Old', __DIR__);
ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Orders', __DIR__ . '/src');
ComponentRegistrar::register(
    \Magento\Framework\Component\ComponentRegistrar::MODULE,
    "Acme_More",
    __DIR__,
);
