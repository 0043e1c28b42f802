SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    const found = /(?:__Host-csrf|attune-csrf)=([^;]+)/.exec(document.cookie)
    if (found) request.headers['X-CSRF-Token'] = decodeURIComponent(found[1])
    return request
  },
})
