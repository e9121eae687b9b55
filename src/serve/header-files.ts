import { CACHE, HTTPS_HEADERS, SECURITY_HEADERS } from './headers.ts'

const ALL = Object.entries({ ...SECURITY_HEADERS, ...HTTPS_HEADERS })

/** The header files that are shipped, by name. A test holds the files to these; `npx tsx src/serve/write-header-files.ts` writes them again. */
export const headerFiles = () => ({ 'nginx.conf': nginx(), Caddyfile: caddy(), 'traefik.yml': traefik() })

function nginx() {
  return `# Switchboard under /manager/: put this into a server block with TLS, and set the root.
#   root /srv/switchboard;   (a folder in which "manager" is a copy of dist)
# nginx forgets inherited headers where a location adds its own, so the list stands twice.

location = /manager { return 308 /manager/; }

location /manager/assets/ {
    try_files $uri =404;
    gzip_static on;
    add_header Cache-Control "${CACHE.assets}" always;
${nginxHeaders()}
}

location = /manager/config.json {
    try_files $uri =404;
    add_header Cache-Control "${CACHE.rest}" always;
${nginxHeaders()}
}

location /manager/ {
    try_files $uri /manager/index.html;
    gzip_static on;
    add_header Cache-Control "${CACHE.rest}" always;
${nginxHeaders()}
}
`
}

const nginxHeaders = () => ALL.map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n')

function caddy() {
  return `# Switchboard under /manager/: put this into a site block, and set the root.
#   root * /srv/switchboard   (a folder in which "manager" is a copy of dist)

redir /manager /manager/ 308

handle /manager/* {
	header {
${ALL.map(([name, value]) => `\t\t${name} "${value}"`).join('\n')}
	}
	@assets path /manager/assets/*
	header @assets Cache-Control "${CACHE.assets}"
	@others not path /manager/assets/*
	header @others Cache-Control "${CACHE.rest}"

	@files path /manager/assets/* /manager/config.json
	handle @files {
		file_server {
			precompressed br gzip
		}
	}
	handle {
		try_files {path} /manager/index.html
		file_server {
			precompressed br gzip
		}
	}
}
`
}

/** Traefik sends no files: it stands before a server that does, such as Evolution API itself. */
function traefik() {
  return `# Switchboard under /manager/, served by Evolution API behind Traefik: a file of its dynamic configuration. Set the host and the address.

http:
  services:
    evolution:
      loadBalancer:
        servers:
          - url: http://evolution:8080

  routers:
    switchboard-assets:
      rule: Host(\`wa.example.com\`) && PathPrefix(\`/manager/assets/\`)
      middlewares: [switchboard, switchboard-assets]
      service: evolution
      tls: {}
    switchboard:
      rule: Host(\`wa.example.com\`) && PathPrefix(\`/manager\`)
      middlewares: [switchboard, switchboard-pages]
      service: evolution
      tls: {}

  middlewares:
    switchboard:
      headers:
        customResponseHeaders:
${ALL.map(([name, value]) => `          ${name}: ${yamlText(value)}`).join('\n')}
    switchboard-assets:
      headers:
        customResponseHeaders:
          Cache-Control: ${yamlText(CACHE.assets)}
    switchboard-pages:
      headers:
        customResponseHeaders:
          Cache-Control: ${yamlText(CACHE.rest)}
`
}

const yamlText = (text: string) => (text.includes("'") ? `"${text}"` : `'${text}'`)
