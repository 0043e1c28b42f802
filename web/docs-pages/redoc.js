Redoc.init('/openapi.json', { hideDownloadButton: false, disableSearch: true, nativeScrollbars: true }, document.getElementById('redoc'))
